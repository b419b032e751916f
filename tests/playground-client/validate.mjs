// Validates a Teams manifest against the newest schema of @microsoft/app-manifest. Reads the manifest from standard input, prints
// {"newest":"1.30","errors":[...]}.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const Ajv = require('ajv-draft-04').default;
const addFormats = require('ajv-formats').default;
const schemas = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');
const newest = readdirSync(schemas)
  .filter(name => /^v\d+\.\d+$/.test(name))
  .map(name => name.slice(1))
  .sort((left, right) => left.localeCompare(right, 'en', { numeric: true }))
  .at(-1);
const schema = JSON.parse(readFileSync(join(schemas, `v${newest}`, 'MicrosoftTeams.schema.json'), 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: false });
addFormats(ajv);
const validate = ajv.compile(schema);
validate(JSON.parse(readFileSync(0, 'utf8')));
const errors = (validate.errors ?? []).map(error => `${error.instancePath || '/'} ${error.message}`);
console.log(JSON.stringify({ newest, errors }));
