import type { Format } from '../format.ts';
import { startIn } from '../graph/format.ts';
import { endpointAnswerOf } from './answer.ts';
import { readMachines } from './read.ts';

/** Saved answers of the Defender for Endpoint API. */
export const machinesFormat: Format = {
  name: 'machines',
  recognise: (parcel, beginnings) =>
    parcel.files.filter((file) => {
      const beginning = beginnings.get(file);
      return beginning?.isJson === true && endpointAnswerOf(startIn(beginning.text)) !== undefined;
    }),
  read: readMachines,
};
