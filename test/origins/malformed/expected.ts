import type { FormatName } from '../../../server/origins/format.ts';
import type { DamageName } from './damages.ts';
import type { Outcome } from './outcome.ts';

/**
 * What an import of each damaged file comes to: `refused` (exit code 2, nothing is stored) with its sentences, or what is
 * read: format, used, skipped and merged records, and then what is told of skipped ones.
 */
export const expected: Readonly<Record<FormatName, Readonly<Record<DamageName | 'none', Outcome>>>> = {
  tenant: {
    none: ['tenant 36 0 0'],
    'nothing in it': ['refused', 'folder: there is nothing in it. Export or save it again.'],
    'cut in the middle': [
      'refused',
      'corp.json:1:2944: not valid JSON: a string has no closing quote or contains an unescaped control character',
    ],
    'a web page instead': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'a NUL byte': ['refused', 'corp.json:1:2964: this is not a text file: it contains a NUL byte'],
    'a byte that is no UTF-8': ['refused', 'corp.json:1:2964: this byte is not valid UTF-8 (save the file as UTF-8)'],
    'brackets nested too deep': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'UTF-16 with a byte order mark': [
      'refused',
      'corp.json: this file is encoded in UTF-16, but UTF-8 is expected (save the file as UTF-8)',
    ],
    'a byte order mark and lines of Windows': ['tenant 36 0 0'],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../corp.json", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "corp.json" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/corp.json: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 5927). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/corp.json: this zip is damaged or cut (the checksum of corp.json does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "corp.json" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  'tenant-folder': {
    none: ['tenant-folder 4 0 0'],
    'nothing in it': ['tenant-folder 2 0 0'],
    'cut in the middle': [
      'refused',
      'groups.ndjson:1:1: not valid JSON: the text ends, but "," or "]" is expected (column 29)',
    ],
    'a web page instead': [
      'refused',
      'groups.ndjson:1:1: not valid JSON: expected a value (column 1)',
      'groups.ndjson:2:1: not valid JSON: expected a value (column 1)',
    ],
    'a NUL byte': ['refused', 'groups.ndjson:2:1: not valid JSON: expected a value (column 1)'],
    'a byte that is no UTF-8': ['refused', 'groups.ndjson:2:1: this line is not valid UTF-8'],
    'brackets nested too deep': [
      'refused',
      'groups.ndjson:1:1: not valid JSON: nested deeper than 50 levels (column 51)',
    ],
    'UTF-16 with a byte order mark': [
      'refused',
      'groups.ndjson:1:1: this line is not valid UTF-8',
      'groups.ndjson:2:1: not valid JSON: expected a value (column 1)',
      'groups.ndjson:3:1: not valid JSON: expected a value (column 1)',
    ],
    'a byte order mark and lines of Windows': ['tenant-folder 4 0 0'],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../groups.ndjson", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "groups.ndjson" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/groups.ndjson: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 63). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/groups.ndjson: this zip is damaged or cut (the checksum of groups.ndjson does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "groups.ndjson" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  raw: {
    none: ['raw 45 0 0'],
    'nothing in it': ['raw 39 0 0'],
    'cut in the middle': [
      'raw 42 1 0',
      'users.ndjson:4: not valid JSON: a string has no closing quote or contains an unescaped control character',
    ],
    'a web page instead': [
      'raw 39 2 0',
      'users.ndjson:1: not valid JSON: expected a value',
      'users.ndjson:2: not valid JSON: expected a value',
    ],
    'a NUL byte': [
      'refused',
      'users.ndjson:4:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    'a byte that is no UTF-8': [
      'refused',
      'users.ndjson:4:1: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    'brackets nested too deep': ['raw 39 1 0', 'users.ndjson:1: not valid JSON: it is nested deeper than 50 levels'],
    'UTF-16 with a byte order mark': ['raw 45 0 0'],
    'a byte order mark and lines of Windows': ['raw 45 0 0'],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../users.ndjson", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "users.ndjson" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/users.ndjson: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 1267). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/users.ndjson: this zip is damaged or cut (the checksum of users.ndjson does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "users.ndjson" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  graph: {
    none: ['graph 45 0 0'],
    'nothing in it': ['graph 39 0 0', 'users.json:-: the file is empty; export or save it again'],
    'cut in the middle': [
      'refused',
      'users.json:1:1: not valid JSON: the text ends in the middle of an object. Save the answer again.',
    ],
    'a web page instead': ['graph 39 0 0', 'users.json:-: of no known format, not read'],
    'a NUL byte': [
      'refused',
      'users.json:1:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    'a byte that is no UTF-8': [
      'refused',
      'users.json:1:1: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    'brackets nested too deep': ['graph 39 0 0', 'users.json:-: of no known format, not read'],
    'UTF-16 with a byte order mark': ['graph 45 0 0'],
    'a byte order mark and lines of Windows': ['graph 45 0 0'],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../users.json", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "users.json" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/users.json: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 1346). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/users.json: this zip is damaged or cut (the checksum of users.json does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "users.json" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  machines: {
    none: ['machines 4 0 0'],
    'nothing in it': ['refused', 'folder: there is nothing in it. Export or save it again.'],
    'cut in the middle': [
      'refused',
      'machines.json:1:1: not valid JSON: the text ends in the middle of an object. Save the answer again.',
    ],
    'a web page instead': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'a NUL byte': [
      'refused',
      'machines.json:1:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    'a byte that is no UTF-8': [
      'refused',
      'machines.json:1:1: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    'brackets nested too deep': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'UTF-16 with a byte order mark': ['machines 4 0 0'],
    'a byte order mark and lines of Windows': ['machines 4 0 0'],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../machines.json", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "machines.json" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/machines.json: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 415). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/machines.json: this zip is damaged or cut (the checksum of machines.json does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "machines.json" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  har: {
    none: ['har 7 0 0'],
    'nothing in it': ['har 4 0 0', 'device-groups.har:-: the file is empty; export or save it again'],
    'cut in the middle': [
      'refused',
      'device-groups.har:1:1: not valid JSON: the file ends too early. Save it again, and wait until it is written.',
    ],
    'a web page instead': ['har 4 0 0', 'device-groups.har:-: of no known format, not read'],
    'a NUL byte': [
      'refused',
      'device-groups.har:1:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    'a byte that is no UTF-8': [
      'refused',
      'device-groups.har:1:1: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    'brackets nested too deep': ['har 4 0 0', 'device-groups.har:-: of no known format, not read'],
    'UTF-16 with a byte order mark': ['har 7 0 0'],
    'a byte order mark and lines of Windows': ['har 7 0 0'],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../device-groups.har", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "device-groups.har" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/device-groups.har: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 3286). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/device-groups.har: this zip is damaged or cut (the checksum of device-groups.har does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "device-groups.har" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  portal: {
    none: ['portal 3 0 0', 'device-groups.json:-: nobody is named "By name"; it is kept as unknown'],
    'nothing in it': ['refused', 'folder: there is nothing in it. Export or save it again.'],
    'cut in the middle': [
      'refused',
      'device-groups.json:1:1: not valid JSON: a string has no closing quote or contains an unescaped control character. Save the file again.',
    ],
    'a web page instead': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'a NUL byte': [
      'refused',
      'device-groups.json:1:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    'a byte that is no UTF-8': [
      'refused',
      'device-groups.json:1:1: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    'brackets nested too deep': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'UTF-16 with a byte order mark': [
      'portal 3 0 0',
      'device-groups.json:-: nobody is named "By name"; it is kept as unknown',
    ],
    'a byte order mark and lines of Windows': [
      'portal 3 0 0',
      'device-groups.json:-: nobody is named "By name"; it is kept as unknown',
    ],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../device-groups.json", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "device-groups.json" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/device-groups.json: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 1062). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/device-groups.json: this zip is damaged or cut (the checksum of device-groups.json does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "device-groups.json" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  'portal-roles': {
    none: [
      'portal-roles 2 0 0',
      'roles.csv:2: nobody is named "Tier 1"; it is kept as unknown',
      'roles.csv:2: nobody is named "gia_other.example#EXT#@corp.example"; it is kept as unknown',
      'roles.csv:3: nobody is named "Mail team"; it is kept as unknown',
    ],
    'nothing in it': ['refused', 'folder: there is nothing in it. Export or save it again.'],
    'cut in the middle': [
      'refused',
      'roles.csv:2:1: a cell that begins with a double quote has no closing one; the file may be cut off. Export the table again.',
    ],
    'a web page instead': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'a NUL byte': [
      'refused',
      'roles.csv:2:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    'a byte that is no UTF-8': [
      'refused',
      'roles.csv:2:1: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    'brackets nested too deep': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'UTF-16 with a byte order mark': [
      'portal-roles 2 0 0',
      'roles.csv:2: nobody is named "Tier 1"; it is kept as unknown',
      'roles.csv:2: nobody is named "gia_other.example#EXT#@corp.example"; it is kept as unknown',
      'roles.csv:3: nobody is named "Mail team"; it is kept as unknown',
    ],
    'a byte order mark and lines of Windows': [
      'portal-roles 2 0 0',
      'roles.csv:2: nobody is named "Tier 1"; it is kept as unknown',
      'roles.csv:2: nobody is named "gia_other.example#EXT#@corp.example"; it is kept as unknown',
      'roles.csv:3: nobody is named "Mail team"; it is kept as unknown',
    ],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../roles.csv", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "roles.csv" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/roles.csv: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 326). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/roles.csv: this zip is damaged or cut (the checksum of roles.csv does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "roles.csv" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  'role-groups': {
    none: ['role-groups 4 0 0'],
    'nothing in it': ['role-groups 2 0 0', 'mdo.json:-: the file is empty; export or save it again'],
    'cut in the middle': [
      'role-groups 2 1 0',
      'mdo.json:2: not valid JSON: a string has no closing quote or contains an unescaped control character',
    ],
    'a web page instead': ['role-groups 2 0 0', 'mdo.json:-: of no known format, not read'],
    'a NUL byte': [
      'refused',
      'mdo.json:2:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    'a byte that is no UTF-8': [
      'refused',
      'mdo.json:2:1: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    'brackets nested too deep': ['role-groups 2 0 0', 'mdo.json:-: of no known format, not read'],
    'UTF-16 with a byte order mark': ['role-groups 4 0 0'],
    'a byte order mark and lines of Windows': ['role-groups 4 0 0'],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../mdo.json", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "mdo.json" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/mdo.json: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 385). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/mdo.json: this zip is damaged or cut (the checksum of mdo.json does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "mdo.json" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  entraops: {
    none: ['entraops 3 0 0'],
    'nothing in it': ['refused', 'folder: there is nothing in it. Export or save it again.'],
    'cut in the middle': [
      'refused',
      'Defender.json:1:1: not valid JSON: the text ends in the middle of an object. Save the answer again.',
    ],
    'a web page instead': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'a NUL byte': [
      'refused',
      'Defender.json:1:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    'a byte that is no UTF-8': [
      'refused',
      'Defender.json:1:1: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    'brackets nested too deep': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'UTF-16 with a byte order mark': ['entraops 3 0 0'],
    'a byte order mark and lines of Windows': ['entraops 3 0 0'],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../Defender.json", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "Defender.json" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/Defender.json: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 1449). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/Defender.json: this zip is damaged or cut (the checksum of Defender.json does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "Defender.json" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  azurehound: {
    none: ['azurehound 34 0 0'],
    'nothing in it': ['refused', 'folder: there is nothing in it. Export or save it again.'],
    'cut in the middle': ['azurehound 18 0 0'],
    'a web page instead': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'a NUL byte': [
      'refused',
      'azurehound.json:1:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    'a byte that is no UTF-8': [
      'refused',
      'azurehound.json:1:1: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    'brackets nested too deep': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'UTF-16 with a byte order mark': ['azurehound 34 0 0'],
    'a byte order mark and lines of Windows': ['azurehound 34 0 0'],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../azurehound.json", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "azurehound.json" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/azurehound.json: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 9898). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/azurehound.json: this zip is damaged or cut (the checksum of azurehound.json does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "azurehound.json" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  bloodhound: {
    none: ['bloodhound 6 0 0'],
    'nothing in it': ['refused', 'folder: there is nothing in it. Export or save it again.'],
    'cut in the middle': [
      'refused',
      'users.json: this file does not state in "meta" what it lists, so its end may be missing. Run SharpHound again, or copy the file again.',
    ],
    'a web page instead': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'a NUL byte': [
      'refused',
      'users.json:1:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    'a byte that is no UTF-8': [
      'refused',
      'users.json:1:1: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    'brackets nested too deep': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'UTF-16 with a byte order mark': ['bloodhound 6 0 0'],
    'a byte order mark and lines of Windows': ['bloodhound 6 0 0'],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../users.json", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "users.json" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/users.json: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 816). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/users.json: this zip is damaged or cut (the checksum of users.json does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "users.json" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  opengraph: {
    none: ['opengraph 31 0 0'],
    'nothing in it': ['refused', 'folder: there is nothing in it. Export or save it again.'],
    'cut in the middle': ['refused', 'graph.json: this file ends in the middle of its JSON. Export or copy it again.'],
    'a web page instead': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'a NUL byte': [
      'refused',
      'graph.json:1:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    'a byte that is no UTF-8': [
      'refused',
      'graph.json:1:1: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    'brackets nested too deep': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'UTF-16 with a byte order mark': ['opengraph 31 0 0'],
    'a byte order mark and lines of Windows': ['opengraph 31 0 0'],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../graph.json", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "graph.json" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/graph.json: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 5186). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/graph.json: this zip is damaged or cut (the checksum of graph.json does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "graph.json" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
  csv: {
    none: [
      'csv 3 0 0',
      'cloud-apps.csv:2: nobody is named "ana@corp.example"; it is kept as unknown',
      'cloud-apps.csv:3: nobody is named "Mail team"; it is kept as unknown',
      'cloud-apps.csv:4: nobody is named "bo@corp.example"; it is kept as unknown',
    ],
    'nothing in it': ['refused', 'folder: there is nothing in it. Export or save it again.'],
    'cut in the middle': [
      'csv 1 1 0',
      'cloud-apps.csv:3: role is empty',
      'cloud-apps.csv:2: nobody is named "ana@corp.example"; it is kept as unknown',
    ],
    'a web page instead': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'a NUL byte': [
      'refused',
      'cloud-apps.csv:3:1: this is not a text file: it contains a NUL byte. Save or export it again as UTF-8.',
    ],
    'a byte that is no UTF-8': [
      'refused',
      'cloud-apps.csv:3:1: this line is not valid UTF-8. Save or export the file again as UTF-8.',
    ],
    'brackets nested too deep': [
      'refused',
      'folder: none of its content is of a format that whycan reads; --as names the format, and the documentation lists all of them.',
    ],
    'UTF-16 with a byte order mark': [
      'csv 3 0 0',
      'cloud-apps.csv:2: nobody is named "ana@corp.example"; it is kept as unknown',
      'cloud-apps.csv:3: nobody is named "Mail team"; it is kept as unknown',
      'cloud-apps.csv:4: nobody is named "bo@corp.example"; it is kept as unknown',
    ],
    'a byte order mark and lines of Windows': [
      'csv 3 0 0',
      'cloud-apps.csv:2: nobody is named "ana@corp.example"; it is kept as unknown',
      'cloud-apps.csv:3: nobody is named "Mail team"; it is kept as unknown',
      'cloud-apps.csv:4: nobody is named "bo@corp.example"; it is kept as unknown',
    ],
    'a zip that climbs': [
      'refused',
      'all.zip: this zip holds "../cloud-apps.csv", a path that leads out of it. Unpack it with care, and import the folder.',
    ],
    'a zip with a symbolic link': [
      'refused',
      'all.zip: "cloud-apps.csv" in this zip is a symbolic link. Unpack the zip, look at it, and import the folder.',
    ],
    'a zip that lies about a size': [
      'refused',
      'all.zip/cloud-apps.csv: this zip is damaged or cut (too many bytes in the stream. expected 1. got at least 114). Make or copy it again.',
    ],
    'a zip with a wrong checksum': [
      'refused',
      'all.zip/cloud-apps.csv: this zip is damaged or cut (the checksum of cloud-apps.csv does not match). Make or copy it again.',
    ],
    'a zip that swells': [
      'refused',
      'all.zip: "cloud-apps.csv" in this zip is 51 MB unpacked, more than 200 times its packed size. Unpack the zip, look at it, and import the folder if it is what you expect.',
    ],
  },
};
