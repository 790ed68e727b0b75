/** The first day of the month from which on `months` months end with the month of an ISO date. */
export function recentMonths(last: string, months: number): string {
	const [year, month] = last.split('-').map(Number);
	return new Date(Date.UTC(year ?? 0, (month ?? 1) - months, 1)).toISOString().slice(0, 10);
}
