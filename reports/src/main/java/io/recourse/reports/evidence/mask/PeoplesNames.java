package io.recourse.reports.evidence.mask;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which names are looked for in texts, and how they may be written there. */
final class PeoplesNames {

    private static final int SHORTEST = 5;

    /** Surnames of most people who write their name in two characters; other such words are words, such as an office. */
    private static final String SURNAMES = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧"
            + "许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯"
            + "邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文";

    private PeoplesNames() {}

    /** A single short or everyday word, such as the user name "legal", is no name in a text. */
    static boolean isTelling(String name) {
        if (!name.isEmpty() && name.codePoints().allMatch(PeoplesNames::isHan)) {
            int length = name.codePointCount(0, name.length());
            return length > 2 || length == 2 && SURNAMES.indexOf(name.codePointAt(0)) >= 0;
        }
        return name.length() >= SHORTEST && name.codePoints().anyMatch(letter -> !Character.isLetter(letter));
    }

    /** The name, its parts joined as in a text, in an address or in the name of a file. */
    static String pattern(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s._-]{1,3}"));
    }

    private static boolean isHan(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
    }
}
