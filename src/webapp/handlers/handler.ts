import { type Answer, type Api, type Body, type Query, type RouteName } from '../contract/api.ts';
import { type WebCaller, type WebServices } from '../services.ts';

/** What came with a request, checked. */
export interface Input<Name extends RouteName> {
  readonly query: Query<Name>;
  readonly body: Body<Name>;
}

/** Whom a route answers: somebody who may use the bot, or for `anyone` only the language that they read. */
export type CallerOf<Name extends RouteName> = Api[Name]['right'] extends 'anyone'
  ? Pick<WebCaller, 'words'>
  : WebCaller;

/** Answers one route. Throws a Problem, an InputError or a market's error. */
export type Handler<Name extends RouteName> = (
  input: Input<Name>,
  caller: CallerOf<Name>,
  services: WebServices,
) => Promise<Answer<Name>>;
