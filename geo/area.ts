/** The levels of an area, from the widest to the narrowest; a dedicated grid is one mall, school or estate inside a grid. */
export const areaLevels = ['county', 'town', 'community', 'grid', 'dedicated_grid', 'micro_grid'] as const;

export type AreaLevel = (typeof areaLevels)[number];

/** Whether a text is one of the levels of an area. */
export const isAreaLevel = (value: string): value is AreaLevel => areaLevels.some((level) => level === value);
