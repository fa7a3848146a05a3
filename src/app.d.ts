import type { IncomingMessage } from 'node:http';
import type { Asker } from '$lib/server/asker.ts';
import type { App as Product } from '$lib/server/app.ts';

declare global {
	/** The product runs once in a process: see hooks.server.ts. */
	var minqing: Promise<Product> | undefined;

	namespace App {
		interface Error {
			message: string;
			id?: string;
		}
		interface Platform {
			/** What came in, as Node has it; not there in the development server. */
			req?: IncomingMessage;
		}
		interface PageData {
			/** The light of a page that does not leave it to the reader. */
			theme?: 'day' | 'night';
			/** Who is signed in. */
			me?: { name: string } | null;
		}
		interface Locals {
			app: Product;
			/** Who sent the request. */
			asker: Asker;
			/** What went wrong unexpectedly: set by handleError, turned into the answer by handle. */
			failure?: { status: number; message: string; id?: string };
		}
	}
}

export {};
