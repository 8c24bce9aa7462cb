package ch.steinbruch.survey;

import lombok.Builder;
import lombok.Value;

@Value
@Builder
public class Criterion {
    String canton;
    @Builder.Default
    int limit = 50;
}
