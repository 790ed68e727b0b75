/**
 * Notes when the page last changed, and when its first chart was drawn: a chart is drawn by clearing its canvas,
 * everything else is markup. Runs in the page.
 */
export function watchPainting(): void {
	const painted = () => {
		requestAnimationFrame(() => {
			document.documentElement.dataset.painted = String(performance.now());
		});
	};
	const clear = Reflect.get<CanvasRect, 'clearRect'>(CanvasRenderingContext2D.prototype, 'clearRect');
	CanvasRenderingContext2D.prototype.clearRect = function (...box) {
		const { dataset } = document.documentElement;
		if (this.canvas.clientHeight > 0)
			requestAnimationFrame(() => (dataset.charted ??= String(performance.now())));
		painted();
		clear.apply(this, box);
	};
	document.addEventListener('DOMContentLoaded', () => {
		const isSeen = ({ target }: MutationRecord) =>
			(target instanceof Element ? target : target.parentElement)?.closest('[hidden]') === null;
		new MutationObserver((records) => records.some(isSeen) && painted()).observe(document.body, {
			subtree: true,
			childList: true,
			characterData: true,
		});
	});
}
