import { BlockList, isIP, isIPv4 } from 'node:net';

// IANA's special-purpose registries (RFC 6890 and its successors): none of these is a host on the internet.
const IPV4: [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
// Within 2000::/3: Teredo, documentation and 6to4, which carry an IPv4 address inside or lead nowhere.
const IPV6: [network: string, prefix: number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const refused = new BlockList();
for (const [network, prefix] of IPV4) refused.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of IPV6) refused.addSubnet(network, prefix, 'ipv6');
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/** Loopback, private, link-local, metadata of clouds, multicast; and whatever is no address at all. */
export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) return refused.check(address, 'ipv4');
  if (isIP(address) !== 6) return true;
  // ::1, fc00::/7, fe80::/10, ::ffff:0:0/96, 64:ff9b::/96 and all others that are not global unicast.
  return !global.check(address, 'ipv6') || refused.check(address, 'ipv6');
}
