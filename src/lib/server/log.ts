import pino from 'pino';
import { readEnv } from './env.ts';

/** The process's log, one JSON line each. It carries no request bodies and no personal data. */
export const log = pino({ level: readEnv().logLevel, base: null });
