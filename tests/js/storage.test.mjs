import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { openKept } from "../../docs/assets/js/core/keeper.js";
import { emptyNotes, forgetNotes, keepNotes, readNotes } from "../../docs/assets/js/core/guide_notes.js";
import { clearAll, isKeeping, openStore, setKeeping, storageState } from "../../docs/assets/js/core/storage.js";

/** A device whose storage does what a test wants. */
class Device {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key, text) {
    this[key] = String(text);
  }
  removeItem(key) {
    delete this[key];
  }
}

/** @param {Partial<Device> | null} device */
function use(device) {
  globalThis.window = {
    addEventListener() {},
    get localStorage() {
      if (device === null) throw new DOMException("denied", "SecurityError");
      return device;
    },
  };
}

/** @type {Device} */
let device;
beforeEach(() => {
  device = new Device();
  use(device);
});
afterEach(() => {
  use(new Device());
  setKeeping(true);
  clearAll();
});

const DISPLAY = { saved: 0, currency: "USD", per: "year", price_level: false };

test("nothing is written before something is kept", () => {
  openStore("offers").read();
  assert.equal(storageState(), "on");
  assert.ok(isKeeping());
  assert.deepEqual(Object.keys(device), []);
});

test("a text is kept under the path of the site", () => {
  const store = openStore("offers");
  assert.equal(store.write("one"), "kept");
  assert.equal(openStore("offers").read(), "one");
  const [key] = Object.keys(device);
  assert.match(key, /^cg\/1\/.*\/offers$/);
  store.remove();
  assert.equal(store.read(), null);
});

for (const [name, broken, answer] of [
  ["no storage", null, "off"],
  ["storage that refuses to write", Object.assign(new Device(), { setItem: () => { throw new DOMException("no", "SecurityError"); } }), "off"],
  ["full storage", Object.assign(new Device(), { setItem: () => { throw new DOMException("full", "QuotaExceededError"); } }), "full"],
]) {
  test(`with ${name} a tool goes on in memory and is told`, () => {
    use(broken);
    const store = openStore("offers");
    assert.equal(store.write("one"), answer);
    assert.equal(store.read(), "one");
    store.remove();
    assert.equal(store.read(), null);
    setKeeping(false);
    assert.ok(!isKeeping());
  });
}

test("storage that is not there at all is off", () => {
  use(null);
  assert.equal(storageState(), "off");
  use(undefined);
  assert.equal(storageState(), "off");
});

test("a text beyond the limit stays in memory", () => {
  assert.equal(openStore("offers").write("x".repeat(65_537)), "full");
  assert.deepEqual(Object.keys(device), []);
});

test("who keeps nothing any more loses nothing that another tool kept", () => {
  const store = openStore("offers");
  store.write("one");
  setKeeping(false);
  assert.ok(!isKeeping());
  assert.equal(store.write("two"), "off");
  assert.equal(store.read(), "two");
  assert.deepEqual(Object.values(device).sort(), ["no", "one"]);
  setKeeping(true);
  assert.deepEqual(Object.values(device), ["two"]);
});

test("clearing removes what this site kept, and nothing of another", () => {
  openStore("offers").write("one");
  openStore("guides").write("two");
  const [key] = Object.keys(device);
  const others = { [`${key.slice(0, key.lastIndexOf("/"))}/sub/offers`]: "theirs", "cg/1/elsewhere/offers": "theirs", palette: "dark" };
  Object.assign(device, others);
  assert.equal(clearAll(), 2);
  assert.deepEqual({ ...device }, others);
  assert.equal(openStore("offers").read(), null);
});

test("a document is kept, counted and read again", () => {
  const kept = openKept("display");
  assert.deepEqual([kept.value, kept.problem], [null, null]);
  assert.equal(kept.save(DISPLAY), "kept");
  assert.equal(kept.save(DISPLAY), "kept");
  assert.deepEqual(openKept("display").value, { ...DISPLAY, saved: 2 });
});

test("the second of two tabs does not overwrite the first", () => {
  const [one, two] = [openKept("display"), openKept("display")];
  assert.equal(one.save(DISPLAY), "kept");
  assert.equal(two.save({ ...DISPLAY, per: "month" }), "changed");
  assert.equal(openKept("display").value?.per, "year");
});

for (const text of ["", "nonsense", '{"__proto__": {"polluted": 1}}', '{"format": "open-pay-guides/display", "version": 2}', "x".repeat(1e6)]) {
  test(`kept text that cannot be read is told and left alone: ${text.slice(0, 20)}`, () => {
    openStore("display").write("x");
    const [key] = Object.keys(device);
    device[key] = text;
    const kept = openKept("display");
    assert.equal(kept.value, null);
    assert.ok(kept.problem);
    assert.equal(kept.raw(), text);
    assert.equal(kept.save(DISPLAY), "unreadable");
    assert.equal(device[key], text);
    kept.startAfresh();
    assert.equal(kept.save(DISPLAY), "kept");
    assert.equal(Object.prototype.polluted, undefined);
  });
}

test("two tools note things on one guide without losing each other's", () => {
  const guide = "mistral-ai/security-engineer";
  assert.equal(readNotes(guide), null);
  assert.equal(keepNotes(guide, { done: ["Is it RSU?"] }), "kept");
  assert.equal(keepNotes("acme/engineer", { deadline: "2026-12-01" }), "kept");
  assert.equal(keepNotes(guide, { deadline: "2026-11-30" }), "kept");
  assert.deepEqual(readNotes(guide), { ...emptyNotes(guide), done: ["Is it RSU?"], deadline: "2026-11-30" });
  forgetNotes(guide);
  assert.equal(readNotes(guide), null);
  assert.equal(readNotes("acme/engineer")?.deadline, "2026-12-01");
  forgetNotes("acme/engineer");
  assert.deepEqual(Object.keys(device), []);
});

test("the thirty-first guide waits until another goes", () => {
  for (let count = 0; count < 30; count += 1) assert.equal(keepNotes(`acme/role-${count}`, { done: ["x"] }), "kept");
  assert.equal(keepNotes("acme/role-30", { done: ["x"] }), "many");
  assert.equal(keepNotes("acme/role-7", { done: ["y"] }), "kept");
});
