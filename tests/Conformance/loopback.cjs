// Preloaded into the test server: it listens on a free loopback port instead of all addresses, and says which.
const net = require("net");
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, callback) {
  return listen.call(this, 0, "127.0.0.1", () => {
    require("fs").writeFileSync(process.env.PORT_FILE, String(this.address().port));
    callback?.();
  });
};
