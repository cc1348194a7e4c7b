// @ts-check
import { TestEnvironment } from 'jest-environment-node';
import vm from 'node:vm';

/**
 * Jest's own environment for Node.js, but with an ordinary global object. In the one that jest makes, each `Math` or
 * `Number` of the code is looked up through an interceptor and a proxy, which takes longer than most of what follows.
 */
export default class PlainEnvironment extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} parameters */
  constructor(...parameters) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...parameters);
    } finally {
      vm.createContext = createContext;
    }
  }
}
