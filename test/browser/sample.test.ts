import './page-cases.ts';
import './access-cases.ts';
import './carry-cases.ts';
import './graphiql-cases.ts';
import './legible-cases.ts';
import './truth-cases.ts';
import './who-can-cases.ts';
import './word-cases.ts';
