import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  testEnvironment: './tests/support/plain-environment.js',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  injectGlobals: false,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { decoratorVersion: '2022-03' },
        },
      },
    ],
  },
  moduleNameMapper: { '^\\./worker-module\\.ts$': '<rootDir>/tests/support/built/worker-module.ts' },
  testSequencer: '<rootDir>/tests/support/longest-first.js',
  globalSetup: '<rootDir>/tests/support/built/build.js',
  globalTeardown: '<rootDir>/tests/support/built/remove.js',
  // Many tests wait for what others do: for a moment that must pass, for a process that starts.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Tests that start processes take their time where others use the machine as well.
  testTimeout: 30_000,
};
