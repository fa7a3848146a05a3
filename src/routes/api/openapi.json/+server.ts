import { json } from '@sveltejs/kit';
import { version } from '$app/environment';
import { openapi } from '$lib/server/api/openapi.ts';
import type { RequestHandler } from './$types';

const document = openapi(version);

/** The API as OpenAPI 3.1. */
export const GET: RequestHandler = () => json(document);
