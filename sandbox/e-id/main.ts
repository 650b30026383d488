import { runSandbox } from '../process.ts';
import { makeEId } from './server.ts';

runSandbox({
  name: 'The sandbox e-ID',
  portSetting: 'E_ID_PORT',
  meanwhile: 'citizens cannot sign in',
  make: makeEId,
});
