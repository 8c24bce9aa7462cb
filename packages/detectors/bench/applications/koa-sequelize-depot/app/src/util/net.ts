import dns from 'dns/promises';
import http from 'http';
import https from 'https';
import net from 'net';
import type { LookupFunction } from 'net';

const closed = new net.BlockList();
closed.addSubnet('10.0.0.0', 8);
closed.addSubnet('127.0.0.0', 8);
closed.addSubnet('169.254.0.0', 16);
closed.addSubnet('172.16.0.0', 12);
closed.addSubnet('192.168.0.0', 16);
closed.addSubnet('100.64.0.0', 10);
closed.addSubnet('0.0.0.0', 8);

// Resolves a host to a public IPv4 address, which the caller then connects to.
export async function publicAddress(host: string): Promise<string> {
  const { address } = await dns.lookup(host, { family: 4 });
  if (closed.check(address, 'ipv4')) {
    throw Object.assign(new Error('address not allowed'), { status: 400, expose: true });
  }
  return address;
}

export function pinnedAgent(address: string): https.Agent {
  const lookup: LookupFunction = (_host, options, done) => {
    if (options.all) (done as Function)(null, [{ address, family: 4 }]);
    else done(null, address, 4);
  };
  return new https.Agent({ lookup } as https.AgentOptions & http.AgentOptions);
}
