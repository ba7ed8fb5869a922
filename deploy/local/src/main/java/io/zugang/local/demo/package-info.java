/** The main job, run over the public REST endpoints only, and the report about it. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.demo;
