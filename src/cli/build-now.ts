import { ensureBuild } from './build.ts';

// `npm run build`: as `npm start` builds, and with the stamp by which it knows that it need not again.
await ensureBuild(console.log);
