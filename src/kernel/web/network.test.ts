import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkOf } from './network.ts';

test('an IPv4 address counts by itself, however it is written', () => {
  assert.equal(networkOf('203.0.113.7'), '203.0.113.7');
  assert.equal(networkOf('::ffff:203.0.113.7'), '203.0.113.7');
});

test('all addresses of one IPv6 line count as one, those of its neighbour do not', () => {
  const line = '2001:db8:1:2::/64';
  for (const ip of ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::7', '2001:0DB8:0001:0002::']) {
    assert.equal(networkOf(ip), line, ip);
  }
  assert.notEqual(networkOf('2001:db8:1:3::7'), line);
  assert.equal(networkOf('2001:db8::7'), '2001:db8:0:0::/64');
  assert.equal(networkOf('::1'), '0:0:0:0::/64');
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0::/64');
});
