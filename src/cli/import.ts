import { UsageError } from './arguments.ts';
import { command, withDatabase } from './command.ts';
import { importGrids } from './import-grids.ts';
import { importSites } from './import-sites.ts';
import { importStreets } from './import-streets.ts';
import { importTickets } from './import-tickets.ts';

const usage = `用法 / usage:
  npm run import -- grids FILE.geojson --code PROP --name PROP [--leader PROP] [--parent PROP]
      [--level county|town|community|grid|dedicated_grid|micro_grid] [--crs CRS] [--as-of DATE] [--timezone ZONE]
  npm run import -- tickets FILE.csv --id COL --lng COL --lat COL [--title COL] [--category COL]
      [--created COL] [--due COL] [--closed COL] [--source NAME] [--crs CRS] [--timezone ZONE] [--date-format PATTERN]
  npm run import -- sites FILE.csv --code COL --name COL --lng COL --lat COL [--name-en COL] [--period COL]
      [--level COL] [--address COL] [--hours COL] [--crs CRS]
  npm run import -- sites FILE.geojson --code PROP --name PROP [--name-en PROP] … [--crs CRS]
  npm run import -- streets FILE.geojson [--kind PROP] [--name PROP] [--crs CRS]

PROP, COL: 文件里的属性名、列名 / the names of properties and columns in the file
  --level        区域的层级 / what the areas are (grid); 文化点的保护级别一列 / of sites: where their level of protection stands
  --leader       负责人姓名 / who answers for the area
  --parent       上级区域的编码，须已导入 / the code of the area it lies in, imported before
  --as-of        新边界从何时起有效 / from when on the new boundaries hold (now)
  --crs          坐标系 / coordinate system: wgs84, cgcs2000, gcj02, bd09 (wgs84)
  --source       工单来源，其编号在此来源内唯一 / under which name the tickets' own numbers are unique (import)
  --timezone     日期没有时区时按此时区 / the zone of dates that name no offset (Asia/Shanghai)
  --date-format  日期写法 / how dates are written, for example "MM/dd/yyyy hh:mm:ss a" (ISO 8601)

sites: 红色文化点先成为草稿，管理员在 /admin/sites 看过、写好才公开 / sites come in as drafts, public once an administrator has looked at them
streets: 整个街道网，替换原来的；路线随之重算 / the whole network in place of the one before; tours are computed anew (OSM: --kind highway)

同一文件导入两次不会改变任何东西。未收的行及原因在 FILE.refused.csv。
The same file twice changes nothing. What is refused goes into FILE.refused.csv with the reason, the rest goes in.
数据库与服务相同 / the database is that of the server: DATABASE_URL, DATA_DIR.`;

await command(usage, async ([what, ...args]) => {
	if (what === 'grids') return importGrids(args, withDatabase);
	if (what === 'tickets') return importTickets(args, withDatabase);
	if (what === 'sites') return importSites(args, withDatabase);
	if (what === 'streets') return importStreets(args, withDatabase);
	const given = what === undefined ? '' : `, not: ${what}`;
	throw new UsageError(`要导入什么? / what is to be imported? grids | tickets | sites | streets${given}`);
});
