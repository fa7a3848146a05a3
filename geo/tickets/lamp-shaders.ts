import { palettes } from '../basemap/palette.ts';
import { onTone, tones } from '../tones.ts';
import { NEVER } from './lamp-record.ts';
import { urgencyLooks, type Urgency } from './urgency.ts';

export type LampUniforms = Record<
	'now' | 'fade' | 'young' | 'core' | 'reach' | 'overdue' | 'others' | 'late' | 'ended' | 'cover',
	number
>;

const block = `\
layout(std140) uniform lampUniforms {
	float now;
	float fade;
	float young;
	float core;
	float reach;
	float overdue;
	float others;
	float late;
	float ended;
	float cover;
} lamp;
`;

/** The uniforms of a lamp, as luma.gl takes them. */
export const lampModule = {
	name: 'lamp',
	vs: block,
	fs: block,
	uniformTypes: {
		now: 'f32',
		fade: 'f32',
		young: 'f32',
		core: 'f32',
		reach: 'f32',
		overdue: 'f32',
		others: 'f32',
		late: 'f32',
		ended: 'f32',
		cover: 'f32'
	}
} as const;

/** Any time beyond this one never comes. */
const NEVER_GLSL = (NEVER / 10).toExponential(1);

const part = (hex: string, from: number) => (parseInt(hex.slice(from, from + 2), 16) / 255).toFixed(4);
const vec3 = (hex: string) => `vec3(${part(hex, 1)}, ${part(hex, 3)}, ${part(hex, 5)})`;
const colour = (urgency: Urgency) => vec3(tones[urgencyLooks[urgency].tone].night);

/** The same order of questions as `urgency` in urgency.ts: ended, overdue, soon, in time. */
export const vertexShader = `\
#version 300 es
in vec4 lampPlaces;
in vec4 lampTimes;
out vec4 light;
flat out float extent;
flat out float shape;
flat out float edge;

void main(void) {
	float gone = (lamp.now - lampTimes.w) / lamp.fade;
	bool ended = gone >= 0.0;
	bool late = !ended && lamp.now > lampTimes.z;
	gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
	gl_PointSize = 1.0;
	if (lamp.ended < 0.5 && lampTimes.w < ${NEVER_GLSL}) return;
	if (gone >= 1.0 || late != (lamp.late > 0.5)) return;

	bool soon = !ended && lamp.now > lampTimes.y;
	light = vec4(${colour('in_time')}, 0.9 * lamp.others);
	float size = lamp.core * (lamp.others < 1.0 ? 0.8 : 1.0);
	shape = 0.0;
	if (ended) {
		light = vec4(${colour('closed')}, 0.9 * lamp.others * (1.0 - gone));
	} else if (late) {
		light = vec4(${colour('overdue')}, lamp.overdue);
		size = lamp.core * (lamp.overdue < 1.0 ? 1.0 : 1.45);
		shape = 2.0;
	} else if (soon) {
		light.rgb = ${colour('soon')};
		size *= 1.15;
		shape = 1.0;
	}
	float birth = lamp.young > 0.0 ? clamp(1.0 - (lamp.now - lampTimes.x) / lamp.young, 0.0, 1.0) : 0.0;
	if (birth > 0.0 && birth < 1.0) size *= 1.0 + 1.4 * birth;

	float reach = ended ? 1.2 : lamp.reach;
	extent = size * reach + 1.0;
	edge = size;
	gl_Position = project_position_to_clipspace(vec3(lampPlaces.xy, 0.0), vec3(lampPlaces.zw, 0.0), vec3(0.0));
	gl_PointSize = 2.0 * extent * project.devicePixelRatio;
}
`;

/**
 * A core with a rim that lifts it off the map, and its light around it. Shape says the same as colour. As a cover: the
 * ink of the ground, as far as the light reached.
 */
export const fragmentShader = `\
#version 300 es
precision highp float;
in vec4 light;
flat in float extent;
flat in float shape;
flat in float edge;
out vec4 fragColor;

void main(void) {
	vec2 p = abs(gl_PointCoord - 0.5) * 2.0 * extent;
	float round = length(p);
	float away = shape > 1.5 ? (p.x + p.y) * 0.8 : shape > 0.5 ? max(p.x * 0.9 + p.y * 0.52, p.y * 1.04) : round;
	float rim = min(1.6, edge * 0.22);
	float core = 1.0 - smoothstep(edge - rim - 0.6, edge - rim + 0.4, away);
	float body = 1.0 - smoothstep(edge - 0.5, edge + 0.5, away);
	float reach = max(edge * lamp.reach, edge + 0.5);
	float glow = 1.0 - clamp(round / reach, 0.0, 1.0);
	vec3 inner = mix(light.rgb, vec3(1.0), 0.45 * (1.0 - smoothstep(0.0, edge * 0.7, round)));
	vec3 rgb = mix(light.rgb, mix(${vec3(onTone.night.rim)}, inner, core), body);
	float alpha = max(glow * glow * (shape > 1.5 ? 0.6 : 0.42), body * mix(0.75, 1.0, core));
	if (lamp.cover > 0.5) {
		rgb = ${vec3(palettes.night.ground)};
		alpha = max(body, min(1.0, 1.5 * glow));
	}
	if (alpha < 0.01) discard;
	fragColor = vec4(rgb, alpha * light.a);
}
`;
