package dk.strandby.cards;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

public record PrintRun(String text, @Min(1) @Max(500) int copies) {}
