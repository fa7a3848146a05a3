import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// SVG: sharp at any size and on paper, and a few dozen bars cost less than a canvas of 4K.
use([BarChart, LineChart, GridComponent, SVGRenderer]);

export { init };
