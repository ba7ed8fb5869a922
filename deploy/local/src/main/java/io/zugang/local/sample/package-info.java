/** The sample input of the main job: user exports of two installations, generated the same way every time. */
@org.jspecify.annotations.NullMarked
package io.zugang.local.sample;
