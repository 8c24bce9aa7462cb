package ch.steinbruch.jobs;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

public class Job {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Blast.class, name = "blast"),
        @JsonSubTypes.Type(value = Drill.class, name = "drill")
    })
    public Object detail;

    public int number;

    public static class Blast {
        public int kilograms;
    }

    public static class Drill {
        public int metres;
    }
}
