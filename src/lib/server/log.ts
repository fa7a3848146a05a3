import pino from 'pino';
import { readEnv } from './env.ts';

/**
 * The process's log, one JSON line each. It carries no request bodies and no personal data: of an error only what names the
 * place, since the database's `detail` and `where` repeat the row ("Failing row contains (…)").
 */
export const log = pino({ level: readEnv().logLevel, base: null, serializers: { err: plainly } });

type Plain = {
	type: string;
	message: string;
	stack?: string;
	code?: string;
	constraint?: string;
	cause?: Plain;
};

function plainly(problem: unknown): Plain {
	if (!(problem instanceof Error)) return { type: typeof problem, message: '' };
	const { name, message, stack, cause } = problem;
	return {
		type: name,
		message,
		...(stack !== undefined && { stack }),
		...('code' in problem && typeof problem.code === 'string' && { code: problem.code }),
		...('constraint_name' in problem &&
			typeof problem.constraint_name === 'string' && { constraint: problem.constraint_name }),
		...(cause instanceof Error && { cause: plainly(cause) })
	};
}
