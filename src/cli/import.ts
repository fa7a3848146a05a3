import { UsageError } from './arguments.ts';
import { command, withDatabase } from './command.ts';
import { importGrids } from './import-grids.ts';
import { importTickets } from './import-tickets.ts';

const usage = `Usage:
  npm run import -- grids FILE.geojson --code PROP --name PROP [--leader PROP] [--parent PROP]
      [--level county|town|community|grid|dedicated_grid|micro_grid] [--crs CRS] [--as-of DATE] [--timezone ZONE]
  npm run import -- tickets FILE.csv --id COL --lng COL --lat COL [--title COL] [--category COL]
      [--created COL] [--due COL] [--closed COL] [--source NAME] [--crs CRS] [--timezone ZONE] [--date-format PATTERN]

PROP and COL are names of properties and columns in the file.
  --level        what the areas are (grid)
  --leader       the property with the name of who answers for the area
  --parent       the property with the code of the area it lies in, which must be there already
  --as-of        from when on the new boundaries hold (now)
  --crs          the coordinates' system: wgs84, cgcs2000, gcj02 or bd09 (wgs84)
  --source       under which name the tickets' own numbers are unique (import)
  --timezone     where a date without an offset is local time (Asia/Shanghai)
  --date-format  how dates are written, for example "MM/dd/yyyy hh:mm:ss a" (ISO 8601)

The same file twice changes nothing. What is refused goes into FILE.refused.csv with the reason, the rest goes in.
The database is that of the server: DATABASE_URL, or the folder DATA_DIR.`;

await command(usage, async ([what, ...args]) => {
	if (what === 'grids') return importGrids(args, withDatabase);
	if (what === 'tickets') return importTickets(args, withDatabase);
	const given = what === undefined ? '' : ` "${what}" is not known.`;
	throw new UsageError(`What is to be imported?${given} grids or tickets is wanted.`);
});
