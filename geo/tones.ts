/** By day the map is warm paper, by night deep ink with lights on it. */
export type Theme = 'day' | 'night';

/**
 * The colours a layer may take: by day dark enough for a white symbol (4.5:1), by night light enough for an ink one.
 * A tone never stands alone: shape and symbol say the same.
 */
export const tones = {
	red: { day: '#b8322a', night: '#ff8a7a' },
	amber: { day: '#96600c', night: '#f5bd5c' },
	green: { day: '#3d7439', night: '#93d684' },
	teal: { day: '#0f7470', night: '#5fd3c6' },
	blue: { day: '#2b5fa8', night: '#8ab6ff' },
	violet: { day: '#6c4a9e', night: '#c4a8ff' },
	rose: { day: '#a83364', night: '#ff9cc2' },
	brown: { day: '#7f5330', night: '#e3b485' },
	slate: { day: '#4c5868', night: '#b3c1d3' }
} as const satisfies Record<string, Record<Theme, string>>;

export type Tone = keyof typeof tones;

/** What a symbol is drawn with on its tone, and the rim that lifts it off the map. */
export const onTone = {
	day: { glyph: '#ffffff', rim: '#fffdf8' },
	night: { glyph: '#0c1524', rim: '#0c1524' }
} as const satisfies Record<Theme, { glyph: string; rim: string }>;

/** What lifts a name off the map. */
export const onMap = {
	day: { halo: '#fffaf0' },
	night: { halo: '#0b1322' }
} as const satisfies Record<Theme, { halo: string }>;
