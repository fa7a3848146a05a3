import { z } from 'zod';
import { broughtKinds, visitedKinds } from '../../visit/kinds.ts';
import { named, time } from './answers.ts';

const geometry = z.object({
	type: z.literal('MultiPolygon'),
	coordinates: z.array(z.array(z.array(z.array(z.number()))))
});
const ledGrid = named.extend({
	nameEn: z.string().nullable(),
	leader: z.object({ name: z.string().nullable(), post: z.string() }).nullable(),
	geometry
});
export const myGrids = z.object({
	grids: z.array(
		ledGrid.extend({
			post: z.string(),
			counts: z.object({ open: z.int(), overdue: z.int(), places: z.record(z.string(), z.int()) })
		})
	),
	neighbours: z.array(ledGrid)
});

const words = { title: z.string(), titleEn: z.string().nullable() };

export const today = z.object({
	day: z.iso.date(),
	weekday: z.int().min(1).max(7),
	theme: z
		.object({ ...words, look: z.string(), lookEn: z.string().nullable(), area: named.nullable() })
		.nullable()
});

export const myPatrols = z.array(
	z.object({
		id: z.uuid(),
		grid: named,
		startedAt: time,
		endedAt: time.nullable(),
		tracked: z.boolean(),
		findings: z.array(
			z.object({
				category: z.string().nullable(),
				note: z.string().nullable(),
				ticket: z.string().nullable(),
				at: time
			})
		)
	})
);

export const myVisits = z.array(
	z.object({
		grid: named,
		building: named.nullable(),
		household: z.string().nullable(),
		visited: z.enum(visitedKinds),
		brought: z.array(z.enum(broughtKinds)),
		on: z.iso.date(),
		againOn: z.iso.date().nullable()
	})
);
