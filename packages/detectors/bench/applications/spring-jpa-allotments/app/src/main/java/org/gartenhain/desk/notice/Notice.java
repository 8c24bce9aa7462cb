package org.gartenhain.desk.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import java.time.LocalDate;

@Entity
public class Notice {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String title;

    @Column(length = 8000)
    private String text;

    @Column(length = 8000)
    private String footer;

    private String author;
    private LocalDate day = LocalDate.now();

    protected Notice() {
    }

    public Notice(String title, String text, String footer, String author) {
        this.title = title;
        this.text = text;
        this.footer = footer;
        this.author = author;
    }

    public Long getId() { return id; }
    public String getTitle() { return title; }
    public String getText() { return text; }
    public String getFooter() { return footer; }
    public String getAuthor() { return author; }
    public LocalDate getDay() { return day; }
}
