import { useQuery } from 'urql';
import { graphql } from '../../api/graphql.ts';
import { workloadCodes } from '../../api/vocabulary.ts';

const workloadsDocument = graphql(`
  query Workloads {
    tenant {
      workloads {
        isAvailable
        workload {
          code
          displayName
        }
      }
    }
  }
`);

/** The products that the tenant has, as choices. */
export function useWorkloads() {
  const [{ data }] = useQuery({ query: workloadsDocument });
  const workloads = data?.tenant?.workloads ?? [];
  return workloads
    .filter((state) => state.isAvailable)
    .map(({ workload }) => ({ value: workload.code, label: workload.displayName }));
}

export function isWorkloadCode(value: string): value is (typeof workloadCodes)[number] {
  return workloadCodes.some((code) => code === value);
}
