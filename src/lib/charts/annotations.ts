import { Chart } from 'chart.js';
import annotation from 'chartjs-plugin-annotation';

// Imported where a chart has lines of its own drawn into it, so that others need not load what draws them.
Chart.register(annotation);
