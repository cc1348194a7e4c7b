import { decodeFault } from '../faults/decode.ts';
import { type Faults } from '../faults/faults.ts';
import { type HttpReply, type HttpRequest, jsonReply, type ServerName } from './exchange.ts';
import { type RequestLog } from './request-log.ts';

/** Answers the simulator's own endpoints, with which a person with curl sets faults and sees what arrived; undefined for others. */
export function answerControl(
  server: ServerName,
  request: HttpRequest,
  faults: Faults,
  requests: RequestLog,
): HttpReply | undefined {
  switch (`${request.method} ${request.path}`) {
    case 'GET /__requests':
      return jsonReply({ requests: requests.all.filter((logged) => logged.server === server) });
    case 'GET /__faults':
      return jsonReply({ faults: faults.active(server) });
    case 'POST /__faults':
      return setFault(server, request, faults);
    case 'DELETE /__faults':
      faults.clear(server);
      return jsonReply({ faults: [] });
    default:
      return undefined;
  }
}

function setFault(server: ServerName, request: HttpRequest, faults: Faults): HttpReply {
  const fault = decodeFault(request.body.toString());
  if (typeof fault === 'string') return jsonReply({ error: fault }, 400);
  faults.set(server, fault);
  return jsonReply({ faults: faults.active(server) });
}
