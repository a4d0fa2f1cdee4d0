// AWS's own client checks the simulator where it is installed. This installs Debian's for CI, where that takes no
// question: as root, with apt-get, in bounded time. Nothing here fails a run: what is missing is said, and its tests are
// skipped. ROLLCALL_INSTALL=no leaves the machine as it is.
import { spawnSync } from 'node:child_process';

const isThere = spawnSync('aws', ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
const mayInstall = process.env.ROLLCALL_INSTALL !== 'no' && process.getuid?.() === 0;

if (!isThere && !(mayInstall && (install() || (aptGet('update') && install())))) {
  console.error('There is no `aws` here, and it could not be installed: the simulator goes unchecked by it.');
}

function install() {
  return aptGet('install', '--yes', '--no-install-recommends', 'awscli');
}

function aptGet(...words) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-qq', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=0'];
  return (
    spawnSync('apt-get', [...patience, ...words], { env, stdio: 'ignore', timeout: 180_000 }).status === 0
  );
}
