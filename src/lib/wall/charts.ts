import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from './chart-look.ts';
import type { Course } from './feed.ts';
import { whole } from './formats.ts';

/** A bar: how many, and how many of them are past their limit. */
export type Bar = { name: string; n: number; overdue: number };

const plain = (look: ChartLook): EChartsCoreOption => ({
	animation: false,
	textStyle: { fontFamily: look.font, color: look.text }
});

/** Bars lying one below the other: first the overdue part, then the rest, then the numbers. */
export function barsOption(bars: readonly Bar[], look: ChartLook, names: number): EChartsCoreOption {
	const { rem } = look;
	const size = 1.1875 * rem;
	const most = Math.max(1, ...bars.map(({ n }) => n));
	const thickness = 0.75 * rem;
	// The numbers stand beside the longest bar.
	const numbers = Math.max(
		...bars.map(({ n, overdue }) => `${whole(n)} ${overdue > 0 ? whole(overdue) : ''}`.length)
	);
	return {
		...plain(look),
		grid: { left: names * rem, right: Math.max(5, 1 + 0.72 * numbers) * rem, top: 0, bottom: 0 },
		xAxis: { type: 'value', max: most, show: false },
		yAxis: {
			type: 'category',
			inverse: true,
			data: bars.map(({ name }) => name),
			axisLine: { show: false },
			axisTick: { show: false },
			axisLabel: {
				color: look.text,
				fontSize: size,
				fontFamily: look.font,
				// Names begin at one line on the left.
				align: 'left',
				margin: (names + 0.14) * rem,
				width: (names - 0.75) * rem,
				overflow: 'truncate'
			}
		},
		series: [
			{
				type: 'bar',
				stack: 'all',
				silent: true,
				barWidth: thickness,
				data: bars.map(({ overdue }) => overdue),
				itemStyle: { color: look.late }
			},
			{
				type: 'bar',
				stack: 'all',
				silent: true,
				barWidth: thickness,
				data: bars.map(({ n, overdue }) => n - overdue),
				itemStyle: { color: look.plain },
				label: {
					show: true,
					position: 'right',
					distance: 0.6 * rem,
					fontFamily: look.font,
					fontSize: size,
					formatter: ({ dataIndex }: { dataIndex: number }) => {
						const bar = bars[dataIndex];
						if (!bar) return '';
						const n = `{n|${whole(bar.n)}}`;
						return bar.overdue > 0 ? `${n} {late|${whole(bar.overdue)}}` : n;
					},
					rich: {
						n: { color: look.text, fontSize: size, fontWeight: 600, fontFamily: look.font },
						late: { color: look.late, fontSize: size, fontWeight: 600, fontFamily: look.font }
					}
				}
			}
		]
	};
}

/** The course of reports (bars) and closings (line); the last step, still running, is a bar with a light fill. */
export function courseOption(
	course: Course,
	labels: readonly string[],
	every: number,
	look: ChartLook
): EChartsCoreOption {
	const { rem } = look;
	const last = course.reported.length - 1;
	const size = 1.125 * rem;
	const labelled = { color: look.soft, fontSize: size, fontFamily: look.font };
	return {
		...plain(look),
		grid: { left: 2.75 * rem, right: 0.5 * rem, top: 0.75 * rem, bottom: 2.1 * rem },
		xAxis: {
			type: 'category',
			data: labels,
			axisLine: { lineStyle: { color: look.line, width: 0.09 * rem } },
			axisTick: { show: false },
			axisLabel: {
				...labelled,
				margin: 0.6 * rem,
				hideOverlap: true,
				interval: (index: number) => (last - index) % every === 0
			}
		},
		yAxis: {
			type: 'value',
			min: 0,
			minInterval: 1,
			splitNumber: 3,
			axisLabel: { ...labelled, margin: 0.6 * rem },
			splitLine: { lineStyle: { color: look.line, width: 0.06 * rem, opacity: 0.7 } }
		},
		series: [
			{
				type: 'bar',
				silent: true,
				barCategoryGap: '35%',
				data: course.reported.map((value, i) => ({
					value,
					itemStyle:
						i === last
							? { color: 'transparent', borderColor: look.plain, borderWidth: 0.1 * rem }
							: { color: look.plain }
				}))
			},
			{
				type: 'line',
				silent: true,
				// The running step is not joined to the line: it only looks like a fall.
				data: course.closed.map((value, i) => (i === last ? null : value)),
				symbol: 'none',
				lineStyle: { color: look.good, width: 0.2 * rem }
			}
		]
	};
}
