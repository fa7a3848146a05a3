// What a page keeps on the device, as one script: tests/e2e/outbox.test.ts runs it in a browser.
export * from '../../src/lib/outbox/store.ts';
export * from '../../src/lib/outbox/upgrades.ts';
