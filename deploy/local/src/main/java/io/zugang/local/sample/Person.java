package io.zugang.local.sample;

/** Somebody who works for the customer; the same person may be a user of both installations. */
record Person(String firstName, String lastName, String email, String locale) {}
