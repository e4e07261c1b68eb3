/**
 * Owns what programs tell about a service while they watch it: samples, histograms of delays, changes of state. It must
 * not know what a clause makes of them; runs of states derived from them are kept with all other measurements.
 */
@NullMarked
package io.recourse.measurement.samples;

import org.jspecify.annotations.NullMarked;
