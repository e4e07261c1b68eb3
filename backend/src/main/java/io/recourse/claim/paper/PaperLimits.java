package io.recourse.claim.paper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be kept.
 *
 * @param file size of one file; the server takes no request part above 20 MB
 * @param claim size of all ordinary files of a claim together, and as much again of privileged ones
 */
@ConfigurationProperties("recourse.papers")
public record PaperLimits(
        @DefaultValue("20MB") DataSize file,
        @DefaultValue("200MB") DataSize claim) {}
