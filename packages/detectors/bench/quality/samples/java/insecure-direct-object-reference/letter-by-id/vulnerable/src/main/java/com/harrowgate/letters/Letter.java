package com.harrowgate.letters;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Letter {
    @Id
    private Long id;
    private String owner;
    private String subject;
    private String text;

    public Long getId() {
        return id;
    }

    public String getOwner() {
        return owner;
    }

    public String getSubject() {
        return subject;
    }

    public String getText() {
        return text;
    }
}
