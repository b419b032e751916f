// Starts the Agents Playground on loopback only: by itself it listens on every address of the machine.
import { createRequire } from 'node:module';
import net from 'node:net';

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  const number = typeof port === 'object' && port !== null ? port.port : port;
  const ready = rest.find(argument => typeof argument === 'function');
  return listen.call(this, { port: Number(number), host: '127.0.0.1' }, ready);
};
createRequire(import.meta.url)('@microsoft/m365agentsplayground/cli.js');
