import type { Tone } from './tones.ts';

/** How a category of tickets is pictured: on the report page, in lists. Its name always stands beside it. */
export type CategoryLook = { symbol: string; tone: Tone };

const looks: Readonly<Record<string, CategoryLook>> = {
	road: { symbol: 'street', tone: 'slate' },
	light: {
		symbol:
			'M5 20V8.500a4.800 4.800 0 0 1 9.600 0V9h1.200a3.200 3.200 0 0 1 3.200 3.200H9.600A3.200 3.200 0 0 1 12.600 9v-.5a2.800 2.800 0 0 0-5.600 0V20zM13.400 13.600h1.800v4h-1.800zm-3.200.3l1.700.6-1.300 3.700-1.700-.6zm8.200 0l-1.700.6 1.300 3.700 1.700-.6z',
		tone: 'amber'
	},
	rubbish: {
		symbol:
			'M9.500 4h5l.8 1.600H19v2H5v-2h3.700zM6.300 9h11.400l-.9 10.300a1.300 1.300 0 0 1-1.300 1.200h-7a1.300 1.300 0 0 1-1.300-1.200zm3 2l.4 7.200h1.600L10.900 11zm3.800 0l-.4 7.200h1.600l.4-7.200z',
		tone: 'brown'
	},
	drain: {
		symbol:
			'M12 3.200c2.400 2.900 3.700 4.800 3.700 6.500a3.700 3.700 0 0 1-7.400 0c0-1.700 1.300-3.600 3.700-6.500zM3 15.200c1.500 0 2-1 3.500-1s2.200 1 3.700 1 2.100-1 3.600-1 2.200 1 3.700 1 2-1 3.500-1v2.100c-1.500 0-2 1-3.500 1s-2.200-1-3.700-1-2.100 1-3.600 1-2.200-1-3.700-1-2 1-3.500 1zm0 4c1.500 0 2-1 3.500-1s2.200 1 3.700 1 2.100-1 3.600-1 2.200 1 3.700 1 2-1 3.500-1v2.100c-1.500 0-2 1-3.500 1s-2.200-1-3.700-1-2.100 1-3.600 1-2.200-1-3.700-1-2 1-3.500 1z',
		tone: 'blue'
	},
	green: { symbol: 'leaf', tone: 'green' },
	parking: { symbol: 'parking', tone: 'blue' },
	noise: {
		symbol:
			'M4 9.300h3.500L12 5.300v13.400l-4.500-4H4zM13.900 9.200l1.400-1.400a6 6 0 0 1 0 8.400l-1.400-1.400a4 4 0 0 0 0-5.600zM16.600 6.500L18 5.100a9.800 9.800 0 0 1 0 13.800l-1.400-1.400a7.800 7.800 0 0 0 0-11z',
		tone: 'violet'
	},
	property: { symbol: 'tower', tone: 'teal' },
	fire: {
		symbol:
			'M12.300 3.300c.5 3.300 5 5.300 5 10.200a5.300 5.300 0 0 1-10.600 0c0-2 .9-3.500 2-4.700.2 1.400.8 2.100 1.600 2.400-.3-3.100.3-5.800 2-7.900zM12 13.300c-1.200 1.100-2 2-2 3.200a2 2 0 0 0 4 0c0-1.200-.8-2.100-2-3.200z',
		tone: 'red'
	},
	construction: {
		symbol:
			'M4 6h7v3.600H4zm9 0h7v3.600h-7zM4 11h3.500v3.600H4zm5.500 0h5v3.600h-5zm7 0H20v3.600h-3.500zM4 16h7v3.600H4zm9 0h7v3.600h-7z',
		tone: 'brown'
	},
	water_power: { symbol: 'M13.500 3.300L6 13.600h4.700l-1.300 7.100 8.600-10.900h-5.200z', tone: 'amber' },
	help: { symbol: 'heart', tone: 'rose' },
	dispute: { symbol: 'speech', tone: 'violet' },
	facility: {
		symbol:
			'M5 6.500h14v2.200H5zm0 3.600h14v2.200H5zm-1 3.600h16v2.200h-1.500v3.800h-2v-3.800h-9v3.800h-2v-3.800H4z',
		tone: 'teal'
	},
	other: {
		symbol:
			'M6.500 10a2 2 0 1 1 0 4a2 2 0 1 1 0-4zM12 10a2 2 0 1 1 0 4a2 2 0 1 1 0-4zM17.500 10a2 2 0 1 1 0 4a2 2 0 1 1 0-4z',
		tone: 'slate'
	},
	night_talk: { symbol: 'speech', tone: 'blue' },
	letter: { symbol: 'book', tone: 'red' },
	lawyer_note: { symbol: 'book', tone: 'slate' }
};

/** The codes that have a picture of their own, in the order in which they are offered. */
export const pictured: readonly string[] = Object.keys(looks);

/** The picture of a category; that of 'other' for one that came with an import. */
export const categoryLook = (code: string): CategoryLook =>
	looks[code] ?? { symbol: looks.other?.symbol ?? 'dot', tone: 'slate' };
