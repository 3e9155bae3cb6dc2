// An identity provider for the tests: oauth2-mock-server, with the few things that Microsoft Entra ID does and it does not
// (an issuer that depends on the directory), and with faults that a test orders over POST /order.
// Prints its port, and stops when its standard input closes.
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { Events, OAuth2Issuer, OAuth2Service } from "oauth2-mock-server";

const issuer = new OAuth2Issuer();
const service = new OAuth2Service(issuer);
let key = await issuer.keys.generate("RS256");
let order = {};

// Always the newest: by itself the server takes turns.
issuer.keys.get = () => key;

service.on(Events.BeforeAuthorizeRedirect, ({ url }) => {
  if (order.refuse) {
    url.searchParams.delete("code");
    url.searchParams.set("error", order.refuse);
  }
});

// The identity token of the account that the test ordered, with what it wants wrong.
issuer.on("beforeSigning", (token) => shape(token, order));

service.on(Events.BeforeResponse, (response) => {
  if (order.status) response.statusCode = order.status;
  if (order.sign && response.body.id_token) response.body.id_token = resign(response.body.id_token, order.sign);
});

function shape(token, { payload = {}, without = [], header = {} }) {
  token.payload.iss = issuerOf(payload.tid);
  Object.assign(token.payload, payload);
  Object.assign(token.header, header);
  for (const claim of without) delete token.payload[claim];
}

function issuerOf(tid) {
  return `${issuer.url}/${tid}/v2.0`;
}

// "none", "HS256" or "tampered".
function resign(jwt, how) {
  const [header, payload, signature] = jwt.split(".");
  if (how === "tampered") {
    const claims = JSON.parse(Buffer.from(payload, "base64url"));
    return [header, encode({ ...claims, name: "Somebody else" }), signature].join(".");
  }

  const other = encode({ ...JSON.parse(Buffer.from(header, "base64url")), alg: how });
  return how === "none" ? `${other}.${payload}.` : `${other}.${payload}.${createHmac("sha256", "secret").update(`${other}.${payload}`).digest("base64url")}`;
}

function encode(value) {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

async function bodyOf(request) {
  let text = "";
  for await (const part of request) text += part;
  return text ? JSON.parse(text) : {};
}

function answer(response, value) {
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(value));
}

const server = createServer(async (request, response) => {
  const path = new URL(request.url, issuer.url).pathname;
  if (order.isDown && path !== "/order") {
    response.writeHead(503).end();
  } else if (path === "/order") {
    order = await bodyOf(request);
    if (order.newKey) key = await issuer.keys.generate("RS256");
    answer(response, {});
  } else if (path === "/token-for") {
    order = await bodyOf(request);
    const { sign } = order;
    const token = await issuer.buildToken();
    order = {};
    answer(response, { token: sign ? resign(token, sign) : token });
  } else if (path === "/.well-known/openid-configuration") {
    answer(response, {
      issuer: `${issuer.url}/{tenantid}/v2.0`,
      authorization_endpoint: `${issuer.url}/authorize`,
      token_endpoint: `${issuer.url}/token`,
      jwks_uri: `${issuer.url}/jwks`,
    });
  } else if (path === "/jwks") {
    answer(response, { keys: issuer.keys.toJSON().filter(({ kid }) => !order.hidesKey || kid !== key.kid) });
  } else {
    service.requestHandler(request, response);
  }
});

server.listen(0, "127.0.0.1", () => {
  issuer.url = `http://127.0.0.1:${server.address().port}`;
  console.log(server.address().port);
});
process.stdin.on("close", () => process.exit(0)).resume();
