import { expect, test } from "vitest";
import { OperatorError } from "../model/operator-error.ts";
import { sourceError } from "./source-error.ts";

function systemFailure(code: string, syscall = "open"): Error {
  return Object.assign(new Error(`${code}: it failed, ${syscall} '/var/log/mail.log'`), { code, syscall });
}

test.for([
  ["ENOENT", "SOURCE_NOT_FOUND", "/var/log/mail.log does not exist"],
  ["ENOTDIR", "SOURCE_NOT_FOUND", "/var/log/mail.log does not exist"],
  ["EACCES", "SOURCE_UNREADABLE", "/var/log/mail.log cannot be read: permission denied"],
  ["EPERM", "SOURCE_UNREADABLE", "/var/log/mail.log cannot be read: permission denied"],
  ["EISDIR", "SOURCE_UNREADABLE", "/var/log/mail.log is a directory"],
  ["EMFILE", "SOURCE_UNREADABLE", "/var/log/mail.log cannot be read: too many files are open"],
  ["EIO", "SOURCE_UNREADABLE", "/var/log/mail.log cannot be read: the system reports EIO"],
  ["ESTALE", "SOURCE_UNREADABLE", "/var/log/mail.log cannot be read: the system reports ESTALE"],
  ["ELOOP", "SOURCE_UNREADABLE", "/var/log/mail.log cannot be read: the system reports ELOOP"],
] as const)("%s is the operator's %s", ([code, expected, message]) => {
  const error = sourceError(systemFailure(code), "/var/log/mail.log");
  expect(error).toBeInstanceOf(OperatorError);
  expect(error).toMatchObject({ code: expected, message });
});

test.for([
  ["Z_BUF_ERROR", "mail.gz is cut off: it ends in the middle of its compressed content"],
  ["Z_DATA_ERROR", "mail.gz is damaged: incorrect header check"],
] as const)("%s is a damaged file", ([code, message]) => {
  const failure = Object.assign(new Error("incorrect header check"), { code });
  expect(sourceError(failure, "mail.gz")).toMatchObject({ code: "SOURCE_CORRUPT", message });
});

test.for([
  ["a fault of our own", new TypeError("undefined is not a function")],
  ["what is no error", "text"],
  ["one that is known", new OperatorError("SOURCE_EMPTY", "x")],
] as const)("%s comes back as it is", ([, failure]) => {
  expect(sourceError(failure, "x")).toBe(failure);
});
