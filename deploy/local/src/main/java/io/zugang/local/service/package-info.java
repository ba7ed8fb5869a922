/** The four services as child processes: their settings, their start, their health, their restart and their end. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.service;
