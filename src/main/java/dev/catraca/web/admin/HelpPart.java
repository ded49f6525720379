package dev.catraca.web.admin;

import dev.catraca.web.Option;
import java.util.List;

/** Some chapters of the guide under their common title. */
public record HelpPart(String title, List<Option> chapters) {}
