/** When places are open, as properties.hours has it (geo/opening-hours.ts). */
export type Hours = Record<string, string[]>;

export const HOURS = {
	always: { daily: ['00:00-24:00'] },
	museum: { daily: ['09:00-12:00', '14:00-17:00'], mon: [], holiday: ['09:00-17:00'] },
	room: { workday: ['08:30-12:00', '14:00-21:00'], weekend: ['09:00-17:00'], holiday: [] },
	lecture: { daily: ['14:00-21:00'], tue: [] },
	centre: { workday: ['08:30-21:00'], weekend: ['09:00-17:30'], holiday: ['09:00-12:00'] },
	small: { workday: ['09:00-12:00', '14:00-18:00'], weekend: ['09:00-12:00'], holiday: [] },
	late: { daily: ['07:00-02:00'] }
} satisfies Record<string, Hours>;
export type HoursName = keyof typeof HOURS;

export const isHoursName = (name: string): name is HoursName => name in HOURS;
