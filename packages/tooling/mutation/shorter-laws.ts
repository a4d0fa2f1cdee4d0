import fc from 'fast-check';

// A law that runs again for thousands of mutants stops looking after so many milliseconds.
fc.configureGlobal({ interruptAfterTimeLimit: 100 });
