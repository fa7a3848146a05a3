import type { Theme } from '../tones.ts';

/** What the ground is painted with: by day warm paper with soft greens, by night blue ink with lamps along the streets. */
export type Palette = {
	ground: string;
	town: string;
	housing: string;
	works: string;
	civic: string;
	square: string;
	green: string;
	wood: string;
	field: string;
	pitch: string;
	water: string;
	shore: string;
	waterName: string;
	building: string;
	buildingRim: string;
	buildingShade: string;
	/** A few buildings stand out: by night those with lamps on. */
	lit: string;
	lane: string;
	laneRim: string;
	main: string;
	mainRim: string;
	trunk: string;
	trunkRim: string;
	path: string;
	rail: string;
	bridge: string;
	text: string;
	faint: string;
	strong: string;
	greenName: string;
	halo: string;
};

export const palettes: Record<Theme, Palette> = {
	day: {
		ground: '#f6f0e3',
		town: '#f5ecdc',
		housing: '#f3e8d4',
		works: '#ebe4da',
		civic: '#f4e3d0',
		square: '#f7e6cf',
		green: '#cfe0b2',
		wood: '#bdd4a0',
		field: '#e6e8c6',
		pitch: '#c2d9a8',
		water: '#a8d0d6',
		shore: '#8fbfc7',
		waterName: '#2d6d7d',
		building: '#e6d8c0',
		buildingRim: '#cdb995',
		buildingShade: '#bca98a',
		lit: '#ecd9b6',
		lane: '#fffdf8',
		laneRim: '#ddcdb2',
		main: '#fff3d2',
		mainRim: '#dfb878',
		trunk: '#fbdca0',
		trunkRim: '#cf9a4f',
		path: '#cbb48b',
		rail: '#a3988a',
		bridge: '#fffdf8',
		text: '#5a4a35',
		faint: '#8d7a5d',
		strong: '#3c3021',
		greenName: '#4b6a35',
		halo: '#fff9ec'
	},
	night: {
		ground: '#0d1626',
		town: '#101b2e',
		housing: '#121f35',
		works: '#141d2e',
		civic: '#1a2138',
		square: '#202539',
		green: '#12302f',
		wood: '#0f2a2c',
		field: '#10222b',
		pitch: '#173a35',
		water: '#0a2a44',
		shore: '#12405f',
		waterName: '#6fb0d2',
		building: '#1b2a45',
		buildingRim: '#2c3f61',
		buildingShade: '#070d18',
		lit: '#3b3a47',
		lane: '#2b3a58',
		laneRim: '#0e1727',
		main: '#7a6642',
		mainRim: '#141b28',
		trunk: '#b08847',
		trunkRim: '#141b28',
		path: '#31435f',
		rail: '#43536d',
		bridge: '#3a4a6a',
		text: '#a9b8d0',
		faint: '#75869f',
		strong: '#dfe7f5',
		greenName: '#6fb095',
		halo: '#0b1322'
	}
};
