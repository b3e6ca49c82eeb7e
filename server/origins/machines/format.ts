import type { Format } from '../format.ts';
import { startIn } from '../graph/format.ts';
import { endpointAnswerOf, isDevice } from './answer.ts';
import { readMachines } from './read.ts';

/** Saved answers of the Defender for Endpoint API. */
export const machinesFormat: Format = {
  name: 'machines',
  recognise: (parcel, beginnings) =>
    parcel.files.filter((file) => {
      const beginning = beginnings.get(file);
      if (beginning?.isJson !== true) return false;
      return endpointAnswerOf(startIn(beginning.text)) !== undefined || isDevice((key) => beginning.keys.includes(key));
    }),
  read: readMachines,
};
