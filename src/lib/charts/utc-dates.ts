import { _adapters, type TimeUnit } from 'chart.js';

const months: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12 };
const day = 86_400_000;
const lengths: Partial<Record<TimeUnit, number>> = {
	millisecond: 1,
	second: 1_000,
	minute: 60_000,
	hour: 3_600_000,
	day,
	week: 7 * day,
};

const monthOf = (time: number) => {
	const date = new Date(time);
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
const startOfMonth = (month: number) => Date.UTC(1970, month - 1970 * 12);

/** Units are months or have a fixed length; a week begins where the epoch did. */
function startOf(time: number, unit: TimeUnit | 'isoWeek', steps = 0): number {
	const known = unit === 'isoWeek' ? 'week' : unit;
	const span = months[known];
	if (span !== undefined) return startOfMonth((Math.floor(monthOf(time) / span) + steps) * span);
	const length = lengths[known] ?? 1;
	return (Math.floor(time / length) + steps) * length;
}

/** Adds months to a time, which keeps its place in its month. */
function add(time: number, amount: number, unit: TimeUnit): number {
	const span = months[unit];
	if (span === undefined) return time + amount * (lengths[unit] ?? 1);
	const month = monthOf(time);
	return startOfMonth(month + amount * span) + (time - startOfMonth(month));
}

function diff(max: number, min: number, unit: TimeUnit): number {
	const span = months[unit];
	if (span === undefined) return Math.trunc((max - min) / (lengths[unit] ?? 1));
	return Math.trunc((monthOf(max) - monthOf(min)) / span);
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

// The days of notes have no time zone: counted in UTC, months begin alike wherever the reader is.
_adapters._date.override({
	formats: () => ({
		datetime: '',
		millisecond: '',
		second: '',
		minute: '',
		hour: '',
		day: '',
		week: '',
		month: '',
		quarter: '',
		year: '',
	}),
	parse: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : null),
	format: iso,
	add,
	diff,
	startOf: (time, unit) => startOf(time, unit),
	endOf: (time, unit) => startOf(time, unit, 1) - 1,
});
