import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Examples before laws, and the laws of the testkit last: what is quickest to kill a mutant goes first. */
export class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => slowness(a) - slowness(b));
  }
}

function slowness({ moduleId }: TestSpecification): number {
  if (moduleId.includes('laws-of-core')) return 2;
  return moduleId.includes('.laws.') ? 1 : 0;
}
