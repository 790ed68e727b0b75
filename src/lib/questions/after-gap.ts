const day = 86_400_000;

/** A day of a line, with the interval in days of the series that met on it, if one did. */
export interface LinePoint {
	readonly date: string;
	readonly intervalDays: number | null;
}

/** Which of a line's points, in the order of their dates, come more than two intervals after the one before: the line breaks there. */
export function afterGap(points: readonly LinePoint[]): boolean[] {
	return points.map((point, index) => {
		const before = points[index - 1];
		if (before === undefined) return false;
		const known = [before.intervalDays, point.intervalDays].filter((interval) => interval !== null);
		const interval = known.length === 0 ? 7 : Math.max(...known);
		return Date.parse(point.date) - Date.parse(before.date) > 2 * interval * day;
	});
}
